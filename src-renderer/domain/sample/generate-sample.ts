export function generateSample(): never { throw new Error('stub'); }
