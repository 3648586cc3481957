import type { Node } from "../syntax/node.js";

/** `name`: it refers to nothing. */
export type IdentifierRole = "read" | "type" | "name";

/** Whether an identifier refers to a value or a type, or merely names a property, a label, a parameter of a type. */
export function identifierRole(node: Node, parent: Node): IdentifierRole {
  switch (parent.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.property === node && !parent.computed ? "name" : "read";
    case "ObjectProperty":
    case "ClassProperty":
    case "ClassAccessorProperty":
    case "TSPropertySignature":
    case "ObjectTypeProperty":
      return parent.key === node && !(parent as { computed?: boolean }).computed ? "name" : "read";
    case "TSTypeReference":
    case "TSExpressionWithTypeArguments":
    case "GenericTypeAnnotation":
    case "InterfaceExtends":
      return "type";
    case "TSQualifiedName":
      return parent.left === node ? "type" : "name";
    case "QualifiedTypeIdentifier":
      return parent.qualification === node ? "type" : "name";
    case "TSTypeQuery":
    case "TypeofTypeAnnotation":
      return "read";
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
    case "ImportAttribute":
    case "ExportNamespaceSpecifier":
    case "ExportDefaultSpecifier":
    case "TSFunctionType":
    case "TSConstructorType":
    case "TSCallSignatureDeclaration":
    case "TSConstructSignatureDeclaration":
    case "TSIndexSignature":
    case "TSNamedTupleMember":
    case "TSTypeParameter":
    case "TSTypePredicate":
    case "TSNamespaceExportDeclaration":
    case "TSImportType":
    case "FunctionTypeParam":
    case "PrivateName":
      return "name";
    case "TSEnumMember":
      return parent.initializer === node ? "read" : "name";
    case "TSMethodSignature":
      return parent.computed && parent.key === node ? "read" : "name";
    default:
      return "read";
  }
}
