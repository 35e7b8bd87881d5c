// Run once, on an empty volume: the app gets its own database and nothing else.
db.getSiblingDB('voice').createUser({
  user: 'voice',
  pwd: process.env.MONGO_VOICE_PASSWORD,
  roles: [{ role: 'readWrite', db: 'voice' }],
});
