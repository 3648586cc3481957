/**
 * The attributes whose value a browser runs when something happens. Source: the handlers of GlobalEventHandlers,
 * WindowEventHandlers, Element and the media elements in TypeScript's lib.dom.d.ts; of SVG's animations and `<marquee>` in their
 * specifications; and what browsers have besides.
 */
export const eventHandlers: ReadonlySet<string> = new Set(
  `
onabort onactivate onafterprint onanimationcancel onanimationend onanimationiteration onanimationstart
onauxclick onbeforecopy onbeforecut onbeforeinput onbeforematch onbeforepaste onbeforeprint onbeforetoggle
onbeforeunload onbegin onblur onbounce oncancel oncanplay oncanplaythrough onchange onclick onclose
oncommand oncontextlost oncontextmenu oncontextrestored oncopy oncuechange oncut ondblclick ondrag ondragend
ondragenter ondragleave ondragover ondragstart ondrop ondurationchange onemptied onencrypted onend onended
onenterpictureinpicture onerror onfinish onfocus onfocusin onfocusout onformdata onfullscreenchange
onfullscreenerror ongamepadconnected ongamepaddisconnected ongotpointercapture onhashchange oninput
oninvalid onkeydown onkeypress onkeyup onlanguagechange onleavepictureinpicture onload onloadeddata
onloadedmetadata onloadstart onlostpointercapture onmessage onmessageerror onmousedown onmouseenter
onmouseleave onmousemove onmouseout onmouseover onmouseup onmousewheel onoffline ononline
onorientationchange onoverscroll onpagehide onpagereveal onpageshow onpageswap onpaste onpause onplay
onplaying onpointercancel onpointerdown onpointerenter onpointerleave onpointermove onpointerout
onpointerover onpointerrawupdate onpointerup onpopstate onprogress onratechange onrejectionhandled onrepeat
onreset onresize onscroll onscrollend onsearch onsecuritypolicyviolation onseeked onseeking onselect
onselectionchange onselectstart onshow onslotchange onsnapchanged onsnapchanging onstalled onstart onstorage
onsubmit onsuspend ontimeupdate ontoggle ontransitioncancel ontransitionend ontransitionrun
ontransitionstart onunhandledrejection onunload onvolumechange onwaiting onwaitingforkey
onwebkitanimationend onwebkitanimationiteration onwebkitanimationstart onwebkitfullscreenchange
onwebkitfullscreenerror onwebkittransitionend onwheel onzoom
`.match(/\w+/g),
);
