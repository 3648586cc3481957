import type { Container } from "./container";

const nameOf = ({ Names }: Container) => Names.join();

export const names = async () => (await window.ddClient.listContainers()).map(nameOf);

export function watch(show: (names: string[]) => void) {
  window.ddClient.listContainers().then((containers) => show(containers.map(nameOf)));
}
