import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();
await import('../../addon/interrupted/cutOffDay.test');
