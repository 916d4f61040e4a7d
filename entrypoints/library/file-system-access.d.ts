/** What Chromium has of https://wicg.github.io/file-system-access/ and the compiler's library has not. */
interface FileSystemHandle {
  queryPermission?: (access: { mode: 'readwrite' }) => Promise<PermissionState>;
}
