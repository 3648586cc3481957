import { useState } from "react";
import { AboutPage } from "./pages/AboutPage";
import { ImagesPage } from "./pages/ImagesPage";
import { PortsPage } from "./pages/PortsPage";
import { RulesPage } from "./pages/RulesPage";
import { SnapshotsPage } from "./pages/SnapshotsPage";
import { openFirstContainer } from "./preview/engine";

const pages = {
  Ports: PortsPage,
  Rules: RulesPage,
  Snapshots: SnapshotsPage,
  Images: ImagesPage,
  About: AboutPage,
};
const names = Object.keys(pages) as (keyof typeof pages)[];

export function App() {
  const [name, setName] = useState<keyof typeof pages>("Ports");
  const Page = pages[name];

  return (
    <main>
      <nav>
        {names.map((each) => (
          <button key={each} disabled={each === name} onClick={() => setName(each)}>
            {each}
          </button>
        ))}
        {!("ddClient" in window) && <button onClick={openFirstContainer}>Preview</button>}
      </nav>
      <Page />
    </main>
  );
}
