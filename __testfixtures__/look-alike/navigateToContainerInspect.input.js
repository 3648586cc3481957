export const routes = {
  navigateToContainerInspect: (id) => `/inspect/${id}`,
  ddClient: "/",
};

export const inspect = (id) => routes.navigateToContainerInspect(id);
