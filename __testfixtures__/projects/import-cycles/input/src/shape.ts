import { draw } from "./draw";

export interface Shape {
  readonly name: string;
}
draw({ name: "circle" });
