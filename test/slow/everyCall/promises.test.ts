import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();
await import('../../addon/typing/promises.test');
