/** Stands in the place of `babel.ts` in what is published as `ddclient-migrate/core`: it knows no Node. */
export { parse, parseExpression } from "@babel/parser";
