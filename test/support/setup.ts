import nock from 'nock';
import '../../src/core/luxon.ts';

// The tests must pass on a machine without any network: whatever leaves this machine fails with the address it wanted.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
