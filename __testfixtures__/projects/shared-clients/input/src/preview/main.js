import "./fallback";
import { say } from "./say";

say("hello");
