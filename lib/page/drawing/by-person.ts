/** Whether a person caused an event. A page can send any event to any element, but not as one that the browser vouches for. */
export const byPerson = ({ isTrusted }: Pick<Event, 'isTrusted'>): boolean => isTrusted;
