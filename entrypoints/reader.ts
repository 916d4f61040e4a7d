import { defineUnlistedScript } from '#imports';
import { offerReader } from '../lib/page/watching/extra-reader';
import { readOnRequest } from '../lib/sites/read-on-request';

export default defineUnlistedScript(() => offerReader(readOnRequest));
