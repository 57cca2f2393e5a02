import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();
await import('../../addon/setUp/cutOff.test');
