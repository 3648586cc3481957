import { type Props, useClient } from "./client";

export function Page({ desktop }: Props) {
  const client = useClient();
  // @ts-ignore
  desktop.toastSuccess("Shown");
  return <a onClick={() => (client as any).navigateToImages()}>Images</a>;
}
