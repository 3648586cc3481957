import axios from "axios";

// ddClient is not used here: the service is reached by itself.
export const api = { backend: axios.create({ baseURL: "/api" }) };
export const items = () => api.backend.get("/items");
