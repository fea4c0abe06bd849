/** Whether a text has the form of an id of ours (RFC 9562, either case): anything else is the id of nothing. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
