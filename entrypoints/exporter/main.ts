import { workOff } from '../../lib/exporting/work-off';
import { request } from '../../lib/messages/client';

void workOff(request);
