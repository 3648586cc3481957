import { useEffect, useState } from "react";
import { backUp, closePort, isPortFree, openPort } from "../services/helper";
import { deleteRule, listRules, setPaused } from "../services/rules";
import { watchRules } from "../services/watch";
import type { PortRule } from "../types";

const documentation = "https://example.com/port-ledger";

/** The ledger itself. */
export function RulesPage() {
  const [rules, setRules] = useState<PortRule[]>([]);

  useEffect(() => {
    const refresh = () => listRules().then(setRules).catch(window.ddClient.toastError);
    void refresh();
    watchRules(refresh);
  }, []);

  async function enable(rule: PortRule) {
    if (!(await isPortFree(rule.hostPort))) {
      window.ddClient.toastWarning(`Port ${rule.hostPort} is taken`);
      return;
    }
    await openPort(rule);
    await setPaused([rule.id], false);
    window.ddClient.toastSuccess(`${rule.label} is open on port ${rule.hostPort}`);
  }

  async function remove(rule: PortRule) {
    await closePort(rule.hostPort, true);
    await deleteRule(rule.id);
  }

  return (
    <section>
      <h2>Rules</h2>
      {rules.map((rule) => (
        <p key={rule.id}>
          {rule.label}
          <button onClick={() => enable(rule)}>Open</button>
          <button onClick={() => remove(rule)}>Remove</button>
          <button
            onClick={() => window.ddClient.openExternal(`http://localhost:${rule.hostPort}/`)}
          >
            Visit
          </button>
        </p>
      ))}
      <button onClick={() => backUp("~/Documents/Port Ledger")}>Back up</button>
      <button onClick={() => window.ddClient.openExternal(documentation)}>Help</button>
    </section>
  );
}
