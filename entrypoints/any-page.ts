import { defineUnlistedScript } from '#imports';
import { offerAnyPage } from '../lib/page/watching/any-page';
import { readOnRequest, siteOnRequest } from '../lib/sites/read-on-request';
import { siteFor } from '../lib/sites/registry';

export default defineUnlistedScript(() => offerAnyPage({ read: readOnRequest, siteFor, onRequest: siteOnRequest }));
