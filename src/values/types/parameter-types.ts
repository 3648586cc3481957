import type { Node } from "../../syntax/node.js";
import type { Evaluator } from "../evaluator.js";
import type { Value } from "../value.js";
import { lastNameOf } from "./named-types.js";
import { bindingOfType } from "./type-paths.js";

/** What the parameter of a function gets whose type is written where its name is declared: `const A: FC<Props> = …`. */
export function parameterOfType(type: Node, index: number, clients: Evaluator): Value | undefined {
  switch (type.type) {
    case "TSTypeAnnotation":
    case "TSParenthesizedType":
      return parameterOfType(type.typeAnnotation, index, clients);
    case "TSFunctionType":
      return type.parameters[index] && clients.types.annotationOf(type.parameters[index]);
    case "TSTypeReference": {
      const declaration =
        type.typeName.type === "Identifier"
          ? bindingOfType(type.typeName, clients.scopes)?.declaration
          : undefined;
      if (declaration?.type === "TSTypeAliasDeclaration") {
        // A function type doesn't contain itself at its top: this comes to an end.
        return declaration.typeAnnotation === type
          ? undefined
          : parameterOfType(declaration.typeAnnotation, index, clients);
      }
      const props = type.typeParameters?.params[0];
      const isComponent = /^V?(FC|FunctionComponent)$/.test(lastNameOf(type.typeName as Node));
      return isComponent && props && index === 0 ? clients.types.valueOfType(props) : undefined;
    }
    default:
      return undefined;
  }
}
