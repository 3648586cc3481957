import type { PanelProps } from "./types";

export function Panel({ docker, item, backend }: PanelProps<string>) {
  docker.toastSuccess(item);
  return backend?.get("/items") ?? null;
}

export const Line = (props: PanelProps<number>) => {
  props.docker.listImages().then(console.log);
  return props.backend?.get(`/items/${props.item}`) ?? null;
};
