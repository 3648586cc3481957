import { Router } from "./router";

const router = new Router();

export const go = (ddClient) => router.navigateToRoute(ddClient.route);
