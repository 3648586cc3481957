import { asked, declaredWord, firstWord, homeTitle, joinedWords, loaded } from "./names";
import { namedKey, pageTitle, sameFirst, sameLine, titledKey, trimmed } from "./names";

const ddClient = window.ddClient;
ddClient.extension.host!.cli.exec("tool", [`${firstWord}`, declaredWord, joinedWords]);
ddClient.extension.host!.cli.exec("tool", [`${namedKey}`, titledKey]);
ddClient.extension.host!.cli.exec("tool", [`${sameFirst}`, sameLine]);
ddClient.extension.host!.cli.exec("tool", [`${asked}`, loaded]);
ddClient.extension.host!.cli.exec("tool", [`${pageTitle}`, homeTitle, trimmed]);
