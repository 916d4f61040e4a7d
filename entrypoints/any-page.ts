import { defineUnlistedScript } from '#imports';
import { offerAnyPage } from '../lib/page/watching/any-page';
import { readOnRequest } from '../lib/sites/read-on-request';

export default defineUnlistedScript(() => offerAnyPage(readOnRequest));
