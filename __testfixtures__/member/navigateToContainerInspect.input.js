export const inspect = async (id) => window.ddClient.navigateToContainerInspect(id);
