import type { PanelProps } from "./types";

export function Panel({ docker, item, backend }: PanelProps<string>) {
  docker.desktopUI.toast.success(item);
  return backend?.get("/items") ?? null;
}

export const Line = (props: PanelProps<number>) => {
  props.docker.docker.listImages().then(console.log);
  return props.backend?.get(`/items/${props.item}`) ?? null;
};
