import { warn } from "./warn";

warn("alone");
