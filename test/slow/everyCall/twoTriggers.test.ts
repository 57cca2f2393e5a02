import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();
await import('../../addon/interrupted/twoTriggers.test');
