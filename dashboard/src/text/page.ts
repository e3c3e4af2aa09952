/** What is said around all features. */
export const page = {
  product: 'Paceline',
  cancel: 'Cancel',
  save: 'Save',
  close: 'Close',
  failed: 'That did not work',
  tryAgain: 'Try again',
  loading: 'Loading',
  signIn: {
    insecure: 'This address is not secure enough to sign in: use https or 127.0.0.1.',
    none: 'There is no token.',
    unconfigured: 'No way to sign in is configured.',
    refused: (why: string) => `Signing in was refused: ${why}`,
    foreign: 'The answer to signing in was meant for somebody else.',
    noToken: (status: number) => `No token was given: status ${status}`,
    out: 'Sign out',
  },
  link: {
    connecting: 'Connecting',
    live: 'Live',
    catchingUp: 'Catching up',
    offline: (since: string) => `Offline since ${since}`,
    age: (ago: string) => `Data heard of ${ago}`,
  },
  wall: {
    hide: 'Hide amounts',
    show: 'Show amounts',
    leave: 'Back to the dashboard',
    fullscreen: 'Full screen',
    hidden: '•••',
  },
};
