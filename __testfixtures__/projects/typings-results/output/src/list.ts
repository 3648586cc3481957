import type { Container } from "./container";

const nameOf = ({ Names }: Container) => Names.join();

export const names = async () => (await (window.ddClient.docker.listContainers() as Promise<Container[]>)).map(nameOf);

export function watch(show: (names: string[]) => void) {
  (window.ddClient.docker.listContainers() as Promise<Container[]>).then((containers) => show(containers.map(nameOf)));
}
