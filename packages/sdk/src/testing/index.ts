export { fakeServer, type FakeServer, type To } from './fake-server.ts'
export { storageCheck } from './storage-check.ts'
