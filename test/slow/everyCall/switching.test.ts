import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();
await import('../../addon/day/switching.test');
