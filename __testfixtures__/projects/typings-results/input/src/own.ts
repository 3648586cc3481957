type Container = { label: string };

export const labels = (all: Container[]) => all.map(({ label }) => label);

export const load = () => window.ddClient.listContainers();
