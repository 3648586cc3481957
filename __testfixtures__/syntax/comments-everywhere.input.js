/* a */ window /* b */ . /* c */ ddClient /* d */ . /* e */ toastError /* f */ ( /* g */ "x" /* h */ ); // i
window.ddClient.backend /* j */ ( /* k */ "name" ) /* l */ . get ( "/x" );
