import fc from "fast-check";
import { seed } from "./properties/runs.js";

fc.configureGlobal({ seed });
