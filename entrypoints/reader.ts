import { defineUnlistedScript } from '#imports';
import { offerReader } from '../lib/page/extra-reader';
import { readOnRequest } from '../lib/sites/read-on-request';

export default defineUnlistedScript(() => offerReader(readOnRequest));
