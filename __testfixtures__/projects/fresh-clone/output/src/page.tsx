import { type Props, useClient } from "./client";

export function Page({ desktop }: Props) {
  const client = useClient();
  // @ts-ignore
  desktop.desktopUI.toast.success("Shown");
  return <a onClick={() => (client as any).desktopUI.navigate.viewImages()}>Images</a>;
}
