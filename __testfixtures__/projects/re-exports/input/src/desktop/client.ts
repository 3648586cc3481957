const client = window.ddClient;
export default client;
export { client as named };
