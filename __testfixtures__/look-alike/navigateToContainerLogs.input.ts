class Router {
  readonly ddClient = "main";

  navigateToContainerLogs(id: string) {
    return `${this.ddClient}/${id}/logs`;
  }
}

export const path = (id: string) => new Router().navigateToContainerLogs(id);
