export * as containers from "./containers";
