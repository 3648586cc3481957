/**
 * @license MIT
 */
/** Everything that runs. */
export const list = () => ddClient.execDockerCmd("ps", "-a");
export const parts = () => ({ ddClient, list });
