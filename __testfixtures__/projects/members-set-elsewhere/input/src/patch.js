import Docker from "dockerode";
import { Panel, services } from "./services.js";

services.client = new Docker();
const panel = new Panel();
panel.client = new Docker();
services.image = window.ddClient;
export { panel };
