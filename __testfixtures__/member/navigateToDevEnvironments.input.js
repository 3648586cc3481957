export const openEnvironments = () => window.ddClient.navigateToDevEnvironments();
