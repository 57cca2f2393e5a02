import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();
await import('../../addon/setUp/meanwhile.test');
