/* a */ window /* b */ . /* c */ ddClient /* d */ . /* e */ desktopUI.toast.error /* f */ ( /* g */ "x" /* h */ ); // i
window.ddClient.extension.vm /* j */ /* k */ /* l */ . service.get ( "/x" );
