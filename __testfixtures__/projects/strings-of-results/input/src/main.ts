import { asked, declaredWord, firstWord, homeTitle, joinedWords, loaded } from "./names";
import { namedKey, pageTitle, sameFirst, sameLine, titledKey, trimmed } from "./names";

const ddClient = window.ddClient;
ddClient.execHostCmd(`tool ${firstWord} ${declaredWord} ${joinedWords}`);
ddClient.execHostCmd(`tool ${namedKey} ${titledKey}`);
ddClient.execHostCmd(`tool ${sameFirst} ${sameLine}`);
ddClient.execHostCmd(`tool ${asked} ${loaded}`);
ddClient.execHostCmd(`tool ${pageTitle} ${homeTitle} ${trimmed}`);
