import { workOff } from '../../lib/exporting/work-off';
import { requestAgain } from '../../lib/messages/client';

void workOff(requestAgain);
